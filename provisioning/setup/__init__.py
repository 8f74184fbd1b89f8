"""What `make` does before anything else: Debian's packages, then the virtual environment."""

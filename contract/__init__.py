"""What travels between kiosk and center: pydantic models, nothing else."""

"""The bench: a second window that plays the citizen's hands and the machine's bad days."""

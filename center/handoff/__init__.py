"""Hand-offs: a person goes on where a kiosk could not; sealed until a clerk opens it with a reason."""

"""The seal: a QR on the paper that proves itself without asking anybody."""

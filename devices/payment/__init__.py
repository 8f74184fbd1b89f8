"""The payment terminal: a simulated one; no open protocol of a real one is to be had (ADR)."""

"""The document printer: CUPS transport, IPP truth, and a simulated printer."""

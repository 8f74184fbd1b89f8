"""The receipt printer: ESC/POS layout, drivers, and a simulated printer."""

"""Measurements as ratios within one run. Printed, never asserted: busy machines are slow."""

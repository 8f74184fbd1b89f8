"""Measurements as ratios within one run. Printed, never asserted: a timed test would fail on a busy machine."""

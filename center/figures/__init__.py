"""Figures of an office, derived from the periods of its line: nothing is counted anywhere else."""

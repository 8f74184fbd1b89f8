"""Appointments: times an office offers by rule, each given to so many people and no more."""

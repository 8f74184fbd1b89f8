"""The opener: another process, the only one that holds the keys applications are sealed to."""

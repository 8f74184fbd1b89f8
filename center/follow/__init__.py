"""The citizen's page on the phone: the own place in line, live; time asked for, the place given up."""

"""A province of synthetic people: the register that is built in for demonstration, training and tests."""

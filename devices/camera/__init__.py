"""The camera: a reader that has the newest picture, a simulated citizen, and what is measured on them."""

"""The parts pages are built of: texts, things to touch, pictures, keypads."""

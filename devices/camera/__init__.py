"""The camera: sources of pictures, a reader that always has the newest, and a simulated one with a face."""

"""The camera and what it sees: pixels become plain numbers here, and leave only as the print picture."""

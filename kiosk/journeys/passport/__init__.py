"""The passport's errand: the story in `apply`, and the turns it can take, each in a file of its own."""

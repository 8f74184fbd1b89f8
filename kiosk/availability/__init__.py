"""Here, now? Whether an errand can be done on this machine at this moment, before anything is asked."""

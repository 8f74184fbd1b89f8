"""The board over the counters on a screen of its own, without a browser: the same news, painted large."""

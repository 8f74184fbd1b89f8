"""The loudspeaker or the headset socket."""

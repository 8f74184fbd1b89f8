"""The passport photo: what is measured, what it must be, the verdict. Pixels stay in `devices.camera`."""

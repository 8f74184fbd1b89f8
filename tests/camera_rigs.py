"""Two cameras with the same hands on their cables: the simulated one, and a reader of MJPEG over HTTP."""

import socket
from collections.abc import Callable
from threading import Condition, Thread
from typing import Protocol

import cv2
import numpy as np

from devices.camera.pixels import Pixels
from devices.camera.reader import CameraReader
from devices.camera.simulated import SimulatedCamera
from devices.camera.simulated_face import Portrait, Slit
from devices.camera.source import HttpSource
from devices.camera.stamp import write_stamp
from devices.camera.watch import Patience
from kiosk.ports import Camera

SIZE = (528, 640)
FPS = 30.0
QUICK = Patience(0.5, 5.0, 0.02, (0.01, 0.05, 0.1))
"""As in a kiosk, in a shorter second."""


def oval_face() -> Portrait:
    """A drawn head with eyes and an open mouth, on black."""
    pixels = np.zeros((300, 240, 3), np.uint8)
    cv2.ellipse(pixels, (120, 150), (80, 110), 0, 0, 360, (150, 180, 220), -1)
    for x in (90, 150):
        cv2.ellipse(pixels, (x, 120), (14, 6), 0, 0, 360, (255, 255, 255), -1)
        cv2.circle(pixels, (x, 120), 5, (40, 30, 20), -1)
    cv2.ellipse(pixels, (120, 210), (30, 8), 0, 0, 360, (30, 20, 90), -1)
    turns = np.linspace(0, 2 * np.pi, 40, endpoint=False)
    outline = tuple((float(120 + 80 * np.cos(t)), float(150 + 110 * np.sin(t))) for t in turns)
    eyes = tuple(Slit((x - 16, 120), (x + 16, 120), gap=14, reach=24) for x in (90, 150))
    mouth = Slit((88, 210), (152, 210), gap=18, reach=30, from_above=0.5)
    return Portrait(pixels, (120, 150), 220, outline, eyes, mouth)


class Count:
    """Counts the pictures a camera made; each carries its number in its pixels."""

    def __init__(self) -> None:
        self.made = 0

    def __call__(self) -> int:
        """The next."""
        self.made += 1
        return self.made


class Rig(Protocol):
    """A camera and what can be done to it."""

    camera: Camera
    count: Count

    def stall(self) -> None: ...
    def freeze(self) -> None: ...
    def unplug(self) -> None: ...
    def replug(self) -> None: ...
    def close(self) -> None: ...


class SimulatedRig:
    """The simulated camera by its own handles."""

    def __init__(self) -> None:
        self.count = Count()
        self.camera = SimulatedCamera(oval_face(), size=SIZE, fps=FPS, stamp=self.count, patience=QUICK)
        self.stall, self.freeze = self.camera.stall, self.camera.freeze
        self.unplug, self.replug = self.camera.unplug, self.camera.replug
        self.close = self.camera.close


class HttpRig:
    """The real reader, and a network camera on the loopback."""

    def __init__(self) -> None:
        self.server = MjpegServer()
        self.count = self.server.count
        source = HttpSource(self.server.url, read_milliseconds=400)
        self.camera = CameraReader(source, patience=QUICK)
        self.stall, self.freeze = self.server.stall, self.server.freeze
        self.unplug, self.replug = self.server.unplug, self.server.replug

    def close(self) -> None:
        """Both ends."""
        self.camera.close()
        self.server.close()


class MjpegServer:
    """A network camera: multipart JPEG at 30 a second to whoever asks, each with its number in the pixels."""

    def __init__(self) -> None:
        self.count = Count()
        self._changed = Condition()
        self._state = "well"
        self._socket = socket.create_server(("127.0.0.1", 0))
        self._port: int = self._socket.getsockname()[1]
        self.url = f"http://127.0.0.1:{self._port}/camera.mjpg"
        self._threads: list[Thread] = []
        self._listen()

    def stall(self) -> None:
        """The lines stay open, and nothing comes."""
        self._become("stalled")

    def freeze(self) -> None:
        """The same picture for ever."""
        self._become("frozen")

    def unplug(self) -> None:
        """All lines close, and none is taken."""
        self._become("away")
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()

    def replug(self) -> None:
        """All is well again, at the same address."""
        if self._state == "away":
            self._socket = socket.create_server(("127.0.0.1", self._port))
            self._listen()
        self._become("well")

    def close(self) -> None:
        """For good."""
        if self._state != "away":
            self.unplug()
        for thread in self._threads:
            thread.join()

    def _become(self, state: str) -> None:
        with self._changed:
            self._state = state
            self._changed.notify_all()

    def _listen(self) -> None:
        self._begin(self._accept, self._socket)

    def _begin(self, work: Callable[[socket.socket], None], line: socket.socket) -> None:
        thread = Thread(target=work, args=(line,), daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self, server: socket.socket) -> None:
        while True:
            try:
                line, _ = server.accept()
            except OSError:
                return
            self._begin(self._serve, line)

    def _serve(self, line: socket.socket) -> None:
        picture, is_waiting = self._jpeg(), True
        with line:
            try:
                line.recv(4096)
                line.sendall(b"HTTP/1.0 200 OK\r\nContent-Type: multipart/x-mixed-replace;boundary=p\r\n\r\n")
                while is_waiting:
                    with self._changed:
                        self._changed.wait(1 / FPS)
                        self._changed.wait_for(lambda: self._state != "stalled")
                        if self._state == "away":
                            return
                        picture = picture if self._state == "frozen" else self._jpeg()
                    head = f"--p\r\nContent-Type: image/jpeg\r\nContent-Length: {len(picture)}\r\n\r\n"
                    line.sendall(head.encode() + picture + b"\r\n")
            except OSError:
                return

    def _jpeg(self) -> bytes:
        pixels: Pixels = np.full((SIZE[1], SIZE[0], 3), 200, np.uint8)
        write_stamp(pixels, self.count())
        return bytes(cv2.imencode(".jpg", pixels)[1])

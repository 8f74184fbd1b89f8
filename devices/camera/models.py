"""The four nets, loaded from the files that set-up fetched; a file that is not the known one is refused."""

import hashlib
import sys
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

DEFAULT_FOLDER = Path(sys.prefix, "share", "anytime", "models")
"""Where provisioning.setup.models puts them."""

SHA256 = {
    "face_detection_short_range": "bbff11cebd1eb27a1e004cae0b0e63ec8c551cbf34a4451148b4908b8db3eca8",
    "face_landmark": "1055cb9d4a9ca8b8c688902a3a5194311138ba256bcc94e336d8373a5f30c814",
    "iris_landmark": "d1744d2a09c25f501d39eba4faff47e53ecca8852c5ce19bce8eeac39357521f",
    "selfie_segmentation": "9ee168ec7c8f2a16c56fe8e1cfbc514974cbbb7e434051b455635f1bd1462f5c",
}
"""Those of mediapipe 0.10.21. Other files of the same names put the chin elsewhere: no replacement."""


class WrongModel(Exception):
    """A net is missing or is another file than the one all limits were measured with."""


class Net:
    """One net on one thread. Not safe for two threads at once: one lane owns it."""

    def __init__(self, name: str, folder: Path = DEFAULT_FOLDER) -> None:
        """Raises WrongModel."""
        from ai_edge_litert.interpreter import Interpreter  # 0.3 s, which only a camera should pay

        self._interpreter = Interpreter(model_content=read_model(name, folder), num_threads=1)
        self._interpreter.allocate_tensors()
        self._input = self._interpreter.get_input_details()[0]["index"]
        self._outputs = {each["name"]: each["index"] for each in self._interpreter.get_output_details()}

    def run(self, picture: NDArray[Any]) -> dict[str, NDArray[Any]]:
        """Height × width × 3 float32, RGB as the net wants it -> its outputs by name."""
        self._interpreter.set_tensor(self._input, picture[np.newaxis])
        self._interpreter.invoke()
        return {name: self._interpreter.get_tensor(index)[0] for name, index in self._outputs.items()}


def read_model(name: str, folder: Path) -> bytes:
    """The file's bytes. Raises WrongModel."""
    path = folder / f"{name}.tflite"
    try:
        content = path.read_bytes()
    except OSError as error:
        raise WrongModel(f"{path} cannot be read: run `make run` or `make test` once") from error
    if hashlib.sha256(content).hexdigest() != SHA256[name]:
        raise WrongModel(f"{path} is not the file we know")
    return content

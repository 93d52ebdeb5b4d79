"""eSpeak NG out of the wheel `espeakng-loader`, in a process of its own: words in, a WAV file out.

`python -m mirror.voice.espeak LANGUAGE WORDS_PER_MINUTE VOLUME WORDS` writes the WAV to standard output. The
library is under the GPL and is not loaded into the mirror.
"""

from __future__ import annotations

import ctypes
import sys
import wave

_SYNCHRONOUS = 2
_RATE, _VOLUME = 1, 2
_UTF8 = 1
_CALLBACK = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.c_void_p)


def synthesise(language: str, words_per_minute: int, volume: int, words: str) -> tuple[int, bytes]:
    """Sample rate in Hz, and 16-bit samples of one channel. Raises OSError where the library does not start."""
    import espeakng_loader  # type: ignore[import-not-found,import-untyped,unused-ignore]

    library = ctypes.cdll.LoadLibrary(espeakng_loader.get_library_path())
    rate = library.espeak_Initialize(_SYNCHRONOUS, 0, espeakng_loader.get_data_path().encode(), 0)
    if rate <= 0:
        raise OSError("eSpeak NG does not start: its data is missing; install the extra `voice` again")
    parts: list[bytes] = []

    def collect(samples: ctypes._Pointer[ctypes.c_short] | None, count: int, _events: int | None) -> int:
        if samples and count:
            parts.append(ctypes.string_at(samples, 2 * count))
        return 0

    keep = _CALLBACK(collect)
    library.espeak_SetSynthCallback(keep)
    library.espeak_SetVoiceByName(language.encode())
    library.espeak_SetParameter(_RATE, words_per_minute, 0)
    library.espeak_SetParameter(_VOLUME, volume, 0)
    text = words.encode()
    library.espeak_Synth(text, len(text) + 1, 0, 0, 0, _UTF8, None, None)
    library.espeak_Synchronize()
    return int(rate), b"".join(parts)


def main(arguments: list[str]) -> None:
    """Write a WAV file to standard output."""
    language, rate, volume, words = arguments
    hz, samples = synthesise(language, int(rate), int(volume), words)
    with wave.open(sys.stdout.buffer, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(hz)
        file.setnframes(len(samples) // 2)
        file.writeframesraw(samples)


if __name__ == "__main__":
    main(sys.argv[1:])

//! The engine in a Web Worker, nothing else: bytes in, bytes out.

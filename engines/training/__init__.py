"""Training our own networks from free motion capture; needs the extra `train` (torch, onnx). Never imported live."""

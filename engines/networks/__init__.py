"""PyTorch networks whose state dicts are those of the official releases (extra `train`).

They exist to turn checkpoints into ONNX (`engines.checkpoints`); nothing else of the program imports torch.
"""

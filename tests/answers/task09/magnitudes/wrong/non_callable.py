# Wrong: `magnitudes` is tensor([0., 0., 0.]) (type Tensor); expected a function: `def magnitudes(...):`.
magnitudes = torch.zeros(3)

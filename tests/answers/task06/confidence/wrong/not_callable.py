# Wrong: `confidence` is tensor([0., 0., 0., 0.]) (type Tensor); expected a function: `def confidence(...):`.
confidence = torch.zeros(4)

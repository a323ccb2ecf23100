# Wrong: `target_vector` is tensor([[1., 0., 0., 0.], [0., 1., 0., 0.], [0., 0., 1., 0.], [0., 0., 0., 1.]]) (type
# Tensor); expected a function: `def target_vector(...):`.
target_vector = torch.eye(4)

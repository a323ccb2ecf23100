target_vector = torch.eye(4)

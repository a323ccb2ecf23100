confidence = torch.zeros(4)

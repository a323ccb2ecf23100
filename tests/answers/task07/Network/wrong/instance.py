Network = torch.nn.Linear(3, 4)

entropic_open_set_loss = torch.nn.CrossEntropyLoss()

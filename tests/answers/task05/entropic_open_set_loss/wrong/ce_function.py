from torch.nn.functional import cross_entropy as entropic_open_set_loss

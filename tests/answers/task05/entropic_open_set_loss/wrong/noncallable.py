entropic_open_set_loss = 0.5

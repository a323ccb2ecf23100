# Wrong: `train_epoch(network, loader, optimizer)` returned None (is a `return` missing?); expected the tuple (loss,
# known, unknown).
def train_epoch(network, loader, optimizer):
    network.train()
    for i, (x, t) in enumerate(loader):
        z, f = network(x)
        loss = entropic_open_set_loss(z, t)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        print(f"batch {i}: loss {loss.item():.3f}")

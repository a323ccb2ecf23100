# Wrong: `train_epoch(network, loader, optimizer)` crashed with TypeError: EntropicOpenSetLoss.backward() missing 2
# required positional arguments: 'ctx' and 'grad_output'. It is called by `EntropicOpenSetLoss.apply(logits,
# targets)`.
def train_epoch(network, loader, optimizer):
    network.train()
    l = n = 0
    for i, (x, t) in enumerate(loader):
        z, f = network(x)
        loss = EntropicOpenSetLoss(z, t)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        l += loss.item() * len(x); n += len(x)
    return l / n, 0.0, 0.0

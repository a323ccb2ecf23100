def train_epoch(network, loader, optimizer):
    network.train()
    L, K, U = [], [], []
    for x, t in loader:
        optimizer.zero_grad()
        z, f = network(x)
        per_sample = -(t * torch.log_softmax(z, 1)).sum(1)
        per_sample.mean().backward()
        optimizer.step()
        L += per_sample.tolist()
        for c, is_known in zip(confidence(z, t).tolist(), (t.max(1).values == 1).tolist()):
            (K if is_known else U).append(c)
    mean = lambda v: sum(v) / len(v)
    return mean(L), mean(K), mean(U)

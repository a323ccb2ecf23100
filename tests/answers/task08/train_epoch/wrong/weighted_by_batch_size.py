# Wrong: `train_epoch(network, loader, optimizer)` returned 0.141092 as the mean confidence of known samples; expected
# 0.271236. It is the mean over the samples of all batches, of the logits before each update.
def train_epoch(network, loader, optimizer):
    network.train()
    l = n = k = u = 0
    for x, t in loader:
        z, _ = network(x)
        loss = entropic_open_set_loss(z, t)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        a, _, b = split_known_unknown(confidence(z, t), t)
        l += loss.item() * len(x); n += len(x)
        k += a.mean().nan_to_num().item() * len(x)
        u += b.mean().nan_to_num().item() * len(x)
    return l / n, k / n, u / n

def train_epoch(network, loader, optimizer):
    network.train(True)
    all_logits, all_targets = [], []
    for x, t in loader:
        z = network(x)[0]
        loss = entropic_open_set_loss(z, t)
        optimizer.zero_grad(); loss.backward(); optimizer.step()
        all_logits.append(z.detach()); all_targets.append(t)
    z, t = torch.cat(all_logits), torch.cat(all_targets)
    c = confidence(z, t)
    known = (t == 1).any(1)
    return entropic_open_set_loss(z, t).item(), c[known].mean().item(), c[~known].mean().item()

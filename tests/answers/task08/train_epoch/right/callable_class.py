class Epoch:
    def __call__(self, network, loader, optimizer):
        network.train()
        s, kn, un = 0.0, [], []
        for x, t in loader:
            z, f = network(x)
            j = EntropicOpenSetLoss.apply(z, t)
            optimizer.zero_grad(); j.backward(); optimizer.step()
            k, _, u = split_known_unknown(confidence(z.detach(), t), t)
            s = s + j.item() * len(x); kn.append(k); un.append(u)
        kn, un = torch.cat(kn), torch.cat(un)
        return s / (len(kn) + len(un)), kn.mean().item(), un.mean().item()
train_epoch = Epoch()

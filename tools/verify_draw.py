#!/usr/bin/env python3
"""Second, independent verifier of draw records (docs/draw-protocol.md). Python 3.7 or later, standard library only.

    python3 tools/verify_draw.py record.json [more.json ...]

Prints one line for each file. Exit code 0: all verified; 1: at least one refused; 2: nothing to verify with or from.
"""
import hashlib
import json
import re
import sys
from datetime import datetime

PROTOCOL = 'mingjian-draw/1'
MAX_INTEGER = 2 ** 53 - 1


class Refused(Exception):
    pass


def pattern(regex):
    return lambda value: type(value) is str and re.fullmatch(regex, value) is not None


def text(limit):
    return lambda value: type(value) is str and 1 <= len(value) <= limit


def integer(low):
    return lambda value: type(value) is int and low <= value <= MAX_INTEGER


def members(required, optional=None):
    known = {**required, **(optional or {})}
    return lambda value: (type(value) is dict and set(required) <= set(value) <= set(known)
                          and all(known[name](value[name]) for name in value))


def rows(low, high, row):
    return lambda value: type(value) is list and low <= len(value) <= high and all(map(row, value))


def instant_of(value):
    return datetime.fromisoformat(value.replace('Z', '+00:00'))


def is_instant(value):
    if not pattern(r'[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]{3})?'
                   r'(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])')(value):
        return False
    try:
        return instant_of(value) is not None
    except ValueError:
        return False


def is_flag(value):
    return type(value) is bool


IDENTIFIER = pattern(r'[\x21-\x7e]{1,200}')
DIGEST = pattern(r'[0-9a-f]{64}')
SOURCE = {'source': text(1000), 'value': text(1000)}
ITEM = {'stratum': IDENTIFIER, 'item': IDENTIFIER}
RECORD = members({
    'protocol': lambda value: value == PROTOCOL,
    'hash': lambda value: value in ('sha256', 'sm3'),
    'committedAt': is_instant,
    'frame': members({
        'digest': DIGEST,
        'size': integer(1),
        'lines': rows(1, MAX_INTEGER, members(ITEM)),
        'strata': rows(1, MAX_INTEGER, members({
            'stratum': IDENTIFIER, 'label': text(200), 'size': integer(1), 'sample': integer(0)})),
    }),
    'sampleSize': integer(1),
    'minPerStratum': integer(0),
    'seed': members({**SOURCE, 'digest': DIGEST},
                    {'publishedAt': is_instant, 'parts': rows(1, 100, members(SOURCE))}),
    'tickets': rows(0, MAX_INTEGER, members({**ITEM, 'ticket': DIGEST, 'rank': integer(1), 'drawn': is_flag})),
    'result': rows(0, MAX_INTEGER, members({**ITEM, 'rank': integer(1)})),
    'recordDigest': DIGEST,
}, {'title': text(500)})


def canonical(value):
    # Names are ASCII and numbers are integers here, so that this is RFC 8785.
    return json.dumps(value, sort_keys=True, separators=(',', ':'), ensure_ascii=False).encode('utf-8')


def digest(name, data):
    return hashlib.new(name, data).hexdigest()


def netstrings(*parts):
    return b''.join(b'%d:%s,' % (len(data), data) for data in (part.encode('utf-8') for part in parts))


def allocate(sizes, sample_size, minimum):
    base = {stratum: min(size, minimum) for stratum, size in sizes.items()}
    rest = min(sample_size, sum(sizes.values())) - sum(base.values())
    if sum(base.values()) > sample_size:
        raise Refused('the minimums exceed the sample size')
    room = {stratum: sizes[stratum] - base[stratum] for stratum in sizes}
    total = sum(room.values()) or 1
    share = {stratum: rest * room[stratum] // total for stratum in sizes}
    order = sorted(sizes, key=lambda stratum: (-(rest * room[stratum] % total), stratum))
    for stratum in order[:rest - sum(share.values())]:
        share[stratum] += 1
    return {stratum: base[stratum] + share[stratum] for stratum in sizes}


def same(what, found, expected):
    if found != expected:
        raise Refused(what)


def verify(raw):
    try:
        record = json.loads(raw.decode('utf-8'))
    except (ValueError, RecursionError):
        raise Refused('not JSON in UTF-8')
    if not RECORD(record):
        raise Refused('shape')
    try:
        same('canonical bytes', raw[:-1] if raw.endswith(b'\n') else raw, canonical(record))
    except UnicodeEncodeError:
        raise Refused('lone surrogate')
    frame, seed, name = record['frame'], record['seed'], record['hash']
    if 'publishedAt' in seed and instant_of(seed['publishedAt']) <= instant_of(record['committedAt']):
        raise Refused('the seed was not published after the commitment')

    lines = [(line['stratum'], line['item']) for line in frame['lines']]
    same('frame order', lines, sorted(lines))
    same('frame: item repeated', len({item for _, item in lines}), len(lines))
    same('frame size', frame['size'], len(lines))
    same('frame digest', frame['digest'], digest(name, ''.join('%s\t%s\n' % line for line in lines).encode('ascii')))

    items = {}
    for stratum, item in lines:
        items.setdefault(stratum, []).append(item)
    samples = allocate({stratum: len(items[stratum]) for stratum in items}, record['sampleSize'], record['minPerStratum'])
    same('allocation', [(one['stratum'], one['size'], one['sample']) for one in frame['strata']],
         [(stratum, len(items[stratum]), samples[stratum]) for stratum in items])

    values = [seed['value']] + [part['value'] for part in seed.get('parts', [])]
    same('seed digest', seed['digest'], digest(name, netstrings(PROTOCOL + ':seed', frame['digest'], *values)))

    tickets = []
    for stratum in items:
        ranked = sorted((digest(name, netstrings(PROTOCOL + ':ticket', seed['digest'], stratum, item, '0')), item)
                        for item in items[stratum])
        for rank, (ticket, item) in enumerate(ranked, 1):
            tickets.append({'stratum': stratum, 'item': item, 'ticket': ticket, 'rank': rank, 'drawn': rank <= samples[stratum]})
    same('tickets', record['tickets'], tickets)
    same('result', record['result'],
         [{'stratum': one['stratum'], 'item': one['item'], 'rank': one['rank']} for one in tickets if one['drawn']])
    sealed = {member: record[member] for member in record if member != 'recordDigest'}
    same('record digest', record['recordDigest'], digest(name, canonical(sealed)))
    return frame['digest'], record['recordDigest']


def main(paths):
    worst = 0 if paths else 2
    for path in paths:
        try:
            with open(path, 'rb') as file:
                raw = file.read()
            print('VERIFIED %s frame=%s record=%s' % ((path,) + verify(raw)))
        except Refused as reason:
            print('REFUSED %s: %s' % (path, reason))
            worst = max(worst, 1)
        except (OSError, ValueError) as reason:
            # hashlib raises ValueError for a hash that this Python was built without (SM3 needs OpenSSL 1.1.1 or later).
            print('UNREADABLE %s: %s' % (path, reason))
            worst = 2
    if not paths:
        print(__doc__)
    return worst


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))

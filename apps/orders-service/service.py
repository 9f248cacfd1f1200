#!/usr/bin/env python3
"""The orders service: user data that installs itself as a systemd unit, and then the small HTTP server that the unit runs.

It reads the names of its database and its bucket from SSM parameters below /rl/orders/web of its own region, with the AWS CLI and
the Python that Amazon Linux 2023 brings. It answers on port 8080:

  GET /health   200 once both names are known, 503 before
  GET /         JSON: region, database, bucket, whether the database's port answers

On SIGTERM it takes no new connection, finishes what is under way and closes its connections: a fleet that is drained loses no
request.
"""
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

PARAMETERS = os.environ.get("ORDERS_PARAMETERS", "/rl/orders/web")
PORT = int(os.environ.get("ORDERS_PORT", "8080"))
METADATA = os.environ.get("ORDERS_METADATA", "http://169.254.169.254")
AWS = os.environ.get("ORDERS_AWS", "aws")
SETTINGS = ("database", "bucket")


def install():
    """Runs once, by cloud-init: the script keeps a copy of itself and starts it under a user of its own."""
    program = Path("/opt/orders/service.py")
    program.parent.mkdir(parents=True, exist_ok=True)
    program.write_text(Path(__file__).read_text())
    unit = Path("/etc/systemd/system/orders.service")
    unit.write_text(
        "[Unit]\nAfter=network-online.target\nWants=network-online.target\n"
        "[Service]\nDynamicUser=yes\nRestart=always\nTimeoutStopSec=130\n"
        f"ExecStart=/usr/bin/python3 {program} serve\n"
        "[Install]\nWantedBy=multi-user.target\n"
    )
    subprocess.run(["systemctl", "enable", "--now", unit.name], check=True)


def region():
    """The region of this instance, by version 2 of the metadata service."""
    ask = lambda path, **headers: urllib.request.Request(f"{METADATA}/latest/{path}", headers=headers)
    token = ask("api/token", **{"X-aws-ec2-metadata-token-ttl-seconds": "60"})
    token.method = "PUT"
    with urllib.request.urlopen(token, timeout=5) as answer:
        headers = {"X-aws-ec2-metadata-token": answer.read().decode()}
    with urllib.request.urlopen(ask("meta-data/placement/region", **headers), timeout=5) as answer:
        return answer.read().decode()


def settings(of):
    """The parameters below the path, by their last field."""
    command = [AWS, "ssm", "get-parameters", "--region", of, "--with-decryption", "--output", "json", "--names"]
    found = subprocess.run(
        command + [f"{PARAMETERS}/{key}" for key in SETTINGS], check=True, capture_output=True, text=True
    )
    return {one["Name"].rsplit("/", 1)[1]: one["Value"] for one in json.loads(found.stdout)["Parameters"]}


class State:
    """What the service knows; a thread keeps asking until everything is there."""

    def __init__(self):
        self.known = {}
        self.region = None
        self.leaving = False
        self.wake = threading.Event()

    def learn(self):
        while not self.complete() and not self.leaving:
            try:
                self.region = self.region or region()
                self.known = settings(self.region)
            except Exception as error:  # whatever it is, the next try may succeed; the health check tells the fleet meanwhile
                print(f"settings are not known yet: {error}", file=sys.stderr, flush=True)
            if not self.complete():
                self.wake.wait(2)

    def complete(self):
        return all(key in self.known for key in SETTINGS)


def handler(state):
    class Orders(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self):
            if self.path == "/health":
                ready = state.complete() and not state.leaving
                self.answer(200 if ready else 503, {"ready": ready})
            elif self.path == "/":
                self.answer(200, {"region": state.region, **state.known, "databaseAnswers": answers(state.known)})
            else:
                self.answer(404, {"error": "no such page"})

        def answer(self, status, body):
            data = json.dumps(body).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(data)))
            if state.leaving:
                self.send_header("Connection", "close")
                self.close_connection = True
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_):
            """The load balancer writes the access log."""

    return Orders


def answers(known):
    """Whether somebody listens behind the database's name, which may carry a port."""
    host, _, port = known.get("database", "").partition(":")
    if not host:
        return False
    try:
        with socket.create_connection((host, int(port or 5432)), timeout=1):
            return True
    except OSError:
        return False


def serve():
    state = State()
    server = ThreadingHTTPServer((os.environ.get("ORDERS_ADDRESS", "0.0.0.0"), PORT), handler(state))
    server.daemon_threads = False
    learner = threading.Thread(target=state.learn, daemon=True)
    learner.start()

    def leave(*_):
        state.leaving = True
        state.wake.set()
        threading.Thread(target=server.shutdown).start()

    signal.signal(signal.SIGTERM, leave)
    print(f"listening on {server.server_port}", flush=True)
    server.serve_forever(poll_interval=0.1)
    server.server_close()


if __name__ == "__main__":
    serve() if sys.argv[1:] == ["serve"] else install()

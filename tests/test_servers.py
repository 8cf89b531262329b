"""The servers the integration tests run against are real, and each test's own."""

import psycopg
import redis

from tests.servers import PostgresServer, RedisServer


def test_each_test_gets_an_empty_database(postgres_url: str) -> None:
    with psycopg.connect(postgres_url) as connection:
        tables = connection.execute(
            "SELECT count(*) FROM information_schema.tables WHERE table_schema = 'public'"
        ).fetchone()
        assert tables == (0,)
        version = connection.execute("SHOW server_encoding").fetchone()
    assert version == ("UTF8",)


def test_the_cluster_comes_back_on_its_port_with_its_data(postgres_server: PostgresServer) -> None:
    url = postgres_server.create_database("survivor")
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("CREATE TABLE kept AS SELECT 1 AS one")
    postgres_server.stop()
    postgres_server.start()
    with psycopg.connect(url) as connection:
        assert connection.execute("SELECT one FROM kept").fetchone() == (1,)


def test_a_stopped_redis_refuses_and_a_started_one_answers(redis_server: RedisServer) -> None:
    client = redis.Redis.from_url(redis_server.url, socket_timeout=1)
    assert client.ping()
    redis_server.stop()
    try:
        refused = not client.ping()
    except redis.ConnectionError:
        refused = True
    assert refused
    redis_server.start()
    assert client.ping()

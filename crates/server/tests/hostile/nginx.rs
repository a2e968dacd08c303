//! Debian's nginx in front of servers, with connections to them that all customers share.
//! `NGINX` names another program.

use std::fs;
use std::net::{SocketAddr, TcpListener};
use std::process::Stdio;

use tempfile::TempDir;
use tokio::net::TcpStream;
use tokio::process::{Child, Command};

use crate::common::must;

/// A proxy that runs. Dropped, it is killed.
pub struct Nginx {
    pub address: SocketAddr,
    _process: Child,
    _folder: TempDir,
}

impl Nginx {
    /// In front of these: one after the other where one can't be reached. `how` goes to the place
    /// that passes requests on.
    pub async fn before(servers: &[SocketAddr], how: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        // Free a moment ago, which it mostly still is.
        let free = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = free.local_addr().unwrap();
        drop(free);
        let dir = folder.path().display();
        let upstream: String = servers
            .iter()
            .enumerate()
            .map(|(n, server)| match n {
                0 => format!("server {server} max_fails=0;"),
                _ => format!("server {server} max_fails=0 backup;"),
            })
            .collect();
        let temporary: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
            .iter()
            .map(|name| format!("{name}_temp_path {dir}/{name};\n"))
            .collect();
        let conf = format!(
            "daemon off; master_process off; pid {dir}/pid; error_log stderr crit;
             events {{ worker_connections 1024; }}
             http {{
               access_log off; {temporary}
               client_max_body_size 10m;
               upstream app {{ {upstream} keepalive 8; }}
               server {{
                 listen {address};
                 location / {{
                   proxy_pass http://app; proxy_http_version 1.1;
                   proxy_set_header Connection \"\"; {how}
                 }}
               }}
             }}"
        );
        let file = folder.path().join("nginx.conf");
        fs::write(&file, conf).unwrap();
        let program = std::env::var("NGINX").unwrap_or_else(|_| "/usr/sbin/nginx".to_owned());
        let process = Command::new(&program)
            .arg("-p")
            .arg(folder.path())
            .arg("-c")
            .arg(&file)
            .args(["-e", "stderr"])
            .stdin(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .unwrap_or_else(|error| panic!("{program} (apt-get install nginx): {error}"));
        must("nginx", async {
            while TcpStream::connect(address).await.is_err() {
                tokio::time::sleep(std::time::Duration::from_millis(5)).await;
            }
        })
        .await;
        Self {
            address,
            _process: process,
            _folder: folder,
        }
    }
}

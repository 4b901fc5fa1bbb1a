#!/bin/sh
# Makes a base for the image out of Debian's own packages, for whoever has a mirror of Debian but no registry.
# Runs on Debian or Ubuntu, without root; the same packages give the same file.
#
#   src/deploy/image/base.sh src/target/base.tar
#   mvn -Pimage package -Dkanal.image.base=tar://$PWD/src/target/base.tar
set -eu
target=$1
# glibc, what says which system it is, the names of ports, and what the bundled Redis needs: Java brings everything else.
packages="base-files libc6 libssl3 netbase"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(
  mkdir "$work/root" "$work/image"
  cd "$work"
  # shellcheck disable=SC2086 # several packages in one variable
  apt-get --quiet=2 --option APT::Sandbox::User=root download $packages
  for package in *.deb; do
    dpkg-deb --extract "$package" root
  done
  # Character sets and handbooks that no program here asks for; licences stay.
  rm -rf root/usr/lib/*/gconv root/usr/share/man root/usr/share/info root/usr/share/lintian
  printf 'root:x:0:0:root:/root:/sbin/nologin\nkanal:x:10001:10001:Kanal:/data:/sbin/nologin\n' > root/etc/passwd
  printf 'root:x:0:\nkanal:x:10001:\n' > root/etc/group
  echo 'hosts: files dns' > root/etc/nsswitch.conf
  chmod 1777 root/tmp root/var/tmp
  tar --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner --format=gnu -C root -cf image/layer.tar .
  digest=$(sha256sum image/layer.tar | cut -d' ' -f1)
  printf '{"architecture":"%s","os":"linux","config":{"Env":["PATH=/usr/bin:/bin"]},"rootfs":{"type":"layers","diff_ids":["sha256:%s"]}}' \
    "$(dpkg --print-architecture)" "$digest" > image/config.json
  printf '[{"Config":"config.json","RepoTags":["kanal-base:local"],"Layers":["layer.tar"]}]' > image/manifest.json
)
mkdir -p "$(dirname "$target")"
tar --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner -C "$work/image" -cf "$target" manifest.json config.json layer.tar

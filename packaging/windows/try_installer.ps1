# Installs silently, starts the program's own test, and removes it again; ends badly if any fails.
$ErrorActionPreference = "Stop"
$setup = Get-ChildItem build/dist/*-windows.exe | Select-Object -First 1
$folder = Join-Path $env:RUNNER_TEMP "Bidbook"
$done = Start-Process $setup.FullName -ArgumentList "/S", "/D=$folder" -Wait -PassThru
if ($done.ExitCode -ne 0) { throw "The installer ended with $($done.ExitCode)." }
& "$folder/bidbook.exe" --self-test
if ($LASTEXITCODE -ne 0) { throw "The self-test ended with $LASTEXITCODE." }
$gone = Start-Process "$folder/uninstall.exe" -ArgumentList "/S", "_?=$folder" -Wait -PassThru
if ($gone.ExitCode -ne 0) { throw "The removal ended with $($gone.ExitCode)." }
if (Test-Path "$folder/bidbook.exe") { throw "The program is still there." }

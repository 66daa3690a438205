/* A virtual reader (vpcd) with a cable: unplugged for as long as the file PULLED exists.
 *
 * vpcd's readers are always there. This one answers as a driver whose device is gone, and passes
 * everything else on to vpcd. With LOOK_MS the service looks at it so often, where it looks at
 * vpcd's every 400 ms and is woken by real ones. */

#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <ifdhandler.h>

#define VPCD "/usr/lib/pcsc/drivers/serial/libifdvpcd.so"
#define PASS_ON(name) ((__typeof__(&name))dlsym(vpcd(), #name))

static void *vpcd(void)
{
	static void *opened;
	if (!opened)
		opened = dlopen(VPCD, RTLD_NOW | RTLD_LOCAL | RTLD_DEEPBIND);
	return opened;
}

static int pulled(void)
{
	const char *mark = getenv("PULLED");
	return mark && access(mark, F_OK) == 0;
}

RESPONSECODE IFDHCreateChannelByName(DWORD lun, LPSTR device)
{
	return PASS_ON(IFDHCreateChannelByName)(lun, device);
}

RESPONSECODE IFDHCreateChannel(DWORD lun, DWORD channel)
{
	return PASS_ON(IFDHCreateChannel)(lun, channel);
}

RESPONSECODE IFDHCloseChannel(DWORD lun)
{
	return PASS_ON(IFDHCloseChannel)(lun);
}

/* In place of the wait for a real reader's interrupt. */
static RESPONSECODE wait_a_little(DWORD lun, int within_ms)
{
	(void)lun;
	(void)within_ms;
	usleep(1000 * atoi(getenv("LOOK_MS")));
	return IFD_SUCCESS;
}

RESPONSECODE IFDHGetCapabilities(DWORD lun, DWORD tag, PDWORD length, PUCHAR value)
{
	if (tag == TAG_IFD_POLLING_THREAD_WITH_TIMEOUT && getenv("LOOK_MS")) {
		RESPONSECODE (*wait)(DWORD, int) = wait_a_little;
		if (*length < sizeof wait)
			return IFD_ERROR_INSUFFICIENT_BUFFER;
		memcpy(value, &wait, sizeof wait);
		*length = sizeof wait;
		return IFD_SUCCESS;
	}
	return PASS_ON(IFDHGetCapabilities)(lun, tag, length, value);
}

RESPONSECODE IFDHSetCapabilities(DWORD lun, DWORD tag, DWORD length, PUCHAR value)
{
	return PASS_ON(IFDHSetCapabilities)(lun, tag, length, value);
}

RESPONSECODE IFDHSetProtocolParameters(DWORD lun, DWORD protocol, UCHAR flags, UCHAR pts1,
				       UCHAR pts2, UCHAR pts3)
{
	return PASS_ON(IFDHSetProtocolParameters)(lun, protocol, flags, pts1, pts2, pts3);
}

RESPONSECODE IFDHPowerICC(DWORD lun, DWORD action, PUCHAR atr, PDWORD length)
{
	return pulled() ? IFD_COMMUNICATION_ERROR : PASS_ON(IFDHPowerICC)(lun, action, atr, length);
}

RESPONSECODE IFDHTransmitToICC(DWORD lun, SCARD_IO_HEADER send, PUCHAR command, DWORD size,
			       PUCHAR answer, PDWORD length, PSCARD_IO_HEADER receive)
{
	if (pulled())
		return IFD_COMMUNICATION_ERROR;
	return PASS_ON(IFDHTransmitToICC)(lun, send, command, size, answer, length, receive);
}

RESPONSECODE IFDHControl(DWORD lun, DWORD code, PUCHAR sent, DWORD size, PUCHAR received,
			 DWORD space, LPDWORD length)
{
	return PASS_ON(IFDHControl)(lun, code, sent, size, received, space, length);
}

/* A reader that fails its first check is given up for good: each slot passes it. */
RESPONSECODE IFDHICCPresence(DWORD lun)
{
	static int checked[2];
	int *slot = &checked[lun & 1];
	if (!*slot) {
		*slot = 1;
		return PASS_ON(IFDHICCPresence)(lun);
	}
	return pulled() ? IFD_COMMUNICATION_ERROR : PASS_ON(IFDHICCPresence)(lun);
}

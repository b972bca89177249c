/** What is read from STS's XML. */
import { expect, test } from '@jest/globals';
import { readElement } from '../../../../../src/signing/key-service/aws/xml.ts';

const REPLY = `<AssumeRoleWithWebIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
  <AssumeRoleWithWebIdentityResult>
    <Credentials>
      <AccessKeyId>ASIAEXAMPLE</AccessKeyId>
      <SessionToken>
        a&amp;b&lt;c&#62;&#x22;&bogus;&#9999999;
      </SessionToken>
    </Credentials>
  </AssumeRoleWithWebIdentityResult>
</AssumeRoleWithWebIdentityResponse>`;

test.each([
  ['AccessKeyId', 'ASIAEXAMPLE'],
  ['SessionToken', 'a&b<c>"&bogus;&#9999999;'],
  ['Credentials', undefined],
  ['Access', undefined],
  ['Expiration', undefined],
])('reads %s', (name, text) => {
  expect(readElement(REPLY, name)).toBe(text);
});

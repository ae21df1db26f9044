import { Duration, Validations } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CachePolicy,
  CacheQueryStringBehavior,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  OriginRequestPolicy,
  PriceClass,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { FunctionUrlOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { IFunctionUrl } from 'aws-cdk-lib/aws-lambda';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { Stage } from '../stages.ts';

/** `open`: nobody's data; kept at the edge as long as the answer's own header says. */
export type ApiAddress = { pattern: string; address: IFunctionUrl; open: boolean };

export type PortalDistributionProps = {
  stage: Stage;
  site: IBucket;
  firewallArn: string;
  /** Address patterns of the API with the function that answers them, tried in order. */
  api: readonly ApiAddress[];
};

/** Pages are folders with an index.html; a visitor's address names only the folder. */
const pageAddress = `function handler(event) {
  var request = event.request;
  var last = request.uri.split('/').pop();
  if (last === '') request.uri += 'index.html';
  else if (last.indexOf('.') === -1) request.uri += '/index.html';
  return request;
}`;

/**
 * A page that is not there. Error pages of a distribution would replace the problem+json of the API too, so
 * the missing page is answered here: the bucket says 403 because it may not be listed.
 */
const missingPage = `function handler(event) {
  var response = event.response;
  if (response.statusCode === 403 || response.statusCode === 404) {
    response.statusCode = 302;
    response.statusDescription = 'Found';
    response.headers.location = { value: event.request.uri.indexOf('/en/') === 0 ? '/en/404/' : '/404.html' };
  }
  return response;
}`;

/**
 * Open data: who sends is told to the function, never by the visitor. A plain form cannot add the hash of its
 * body that a signed function address asks for, so those forms have none: the hash of nothing is known.
 */
const openRequest = `function handler(event) {
  var request = event.request;
  request.headers['x-visitor-address'] = { value: event.viewer.ip };
  if (request.method === 'POST' && !request.headers['x-amz-content-sha256']) {
    request.headers['x-amz-content-sha256'] = { value: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' };
  }
  return request;
}`;

/** One origin for citizens: pages from the bucket, /api from the functions, strict headers for both. */
export class PortalDistribution extends Distribution {
  constructor(
    scope: Construct,
    id: string,
    { stage, site, firewallArn, api }: PortalDistributionProps,
  ) {
    const headers = new ResponseHeadersPolicy(scope, `${id}Headers`, {
      securityHeadersBehavior: {
        strictTransportSecurity: {
          accessControlMaxAge: Duration.days(730),
          includeSubdomains: true,
          preload: true,
          override: true,
        },
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
        referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
        // Script and style hashes stand in each page; this part cannot be said in a page.
        contentSecurityPolicy: {
          contentSecurityPolicy:
            "frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'",
          override: true,
        },
      },
      customHeadersBehavior: {
        customHeaders: [
          {
            header: 'permissions-policy',
            value: 'camera=(), microphone=(), payment=(), usb=(), geolocation=(self)',
            override: true,
          },
        ],
      },
    });
    const pages = new EdgeFunction(scope, `${id}PageAddress`, {
      code: FunctionCode.fromInline(pageAddress),
      runtime: FunctionRuntime.JS_2_0,
      comment: 'folder address to its index.html',
    });
    const missing = new EdgeFunction(scope, `${id}MissingPage`, {
      code: FunctionCode.fromInline(missingPage),
      runtime: FunctionRuntime.JS_2_0,
      comment: 'missing page to the page that says so',
    });
    const asked = new EdgeFunction(scope, `${id}OpenRequest`, {
      code: FunctionCode.fromInline(openRequest),
      runtime: FunctionRuntime.JS_2_0,
      comment: 'who sends, and the hash of an empty form',
    });
    const openAnswers = new CachePolicy(scope, `${id}OpenAnswers`, {
      comment: 'open data: by address and query only, never by cookie',
      minTtl: Duration.seconds(0),
      defaultTtl: Duration.seconds(0), // an answer that says nothing is not kept
      maxTtl: Duration.days(1),
      queryStringBehavior: CacheQueryStringBehavior.all(),
      enableAcceptEncodingBrotli: true,
      enableAcceptEncodingGzip: true,
    });
    const pageOrigin = S3BucketOrigin.withOriginAccessControl(site);
    super(scope, id, {
      comment: `健康保険ポータル ${stage.name}`,
      defaultRootObject: 'index.html',
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_200, // has Japan
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      webAclId: firewallArn,
      domainNames: [stage.domainName],
      certificate: Certificate.fromCertificateArn(scope, `${id}Certificate`, stage.certificateArn),
      // Standard logs would hold query strings; filters of medicines stay out of them. See README.
      enableLogging: false,
      defaultBehavior: {
        origin: pageOrigin,
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        cachePolicy: CachePolicy.CACHING_OPTIMIZED,
        responseHeadersPolicy: headers,
        functionAssociations: [
          { function: pages, eventType: FunctionEventType.VIEWER_REQUEST },
          { function: missing, eventType: FunctionEventType.VIEWER_RESPONSE },
        ],
      },
      additionalBehaviors: Object.fromEntries([
        [
          '/api/openapi.json',
          {
            origin: pageOrigin,
            viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
            responseHeadersPolicy: headers,
          },
        ],
        ...api.map(({ pattern, address, open: isOpen }) => [
          pattern,
          {
            origin: FunctionUrlOrigin.withOriginAccessControl(address),
            viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
            allowedMethods: AllowedMethods.ALLOW_ALL,
            cachePolicy: isOpen ? openAnswers : CachePolicy.CACHING_DISABLED,
            originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
            responseHeadersPolicy: headers,
            ...(isOpen
              ? {
                  functionAssociations: [
                    { function: asked, eventType: FunctionEventType.VIEWER_REQUEST },
                  ],
                }
              : {}),
          },
        ]),
      ]),
    });
    const reasons = {
      CFR1: 'No country is shut out: people read their medicines to a doctor while travelling.',
      CFR3: 'Access logs keep query strings, which hold filters of medicines; metrics and function logs remain.',
    };
    for (const [rule, reason] of Object.entries(reasons)) {
      Validations.of(this).acknowledge({ id: `AwsSolutions-${rule}`, reason });
    }
  }
}
